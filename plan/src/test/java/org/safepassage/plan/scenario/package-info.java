/**
 * What the planner must find, drawn: a network and who is on it as text in, the way of each household as text out.
 *
 * <p>{@link org.safepassage.plan.scenario.Drawing} says how to draw, {@link org.safepassage.plan.scenario.PlanText} how a plan is
 * printed, {@link org.safepassage.plan.scenario.Scenario} how the two are compared. The tests are numbered from simple to hard: A one
 * vehicle or none, B vehicles, C gates, D guarantees, E times, F households, G roads, H everything at once, J the aims after the first.
 */
package org.safepassage.plan.scenario;
