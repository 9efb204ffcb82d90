package org.safepassage.operation;

import java.util.Optional;

/**
 * The numbers of a plan. People are people; weighted people are people times their household's weight.
 *
 * @param peopleFirm out only on what is agreed and binding
 * @param peoplePlanned out if the named unconfirmed promises hold
 * @param peopleConsentUnknown of those planned, people whose consent is unknown
 * @param weightPlanned planned people by weight: aim 1
 * @param weightBound no plan at all moves more than this
 * @param boundName how the bound was found
 * @param marginMinutes aim 2; {@link Limits#NONE} if nothing used is ever lost
 * @param exposure aim 3: person-minutes times danger, in thousandths
 * @param lastAcrossTick aim 4; 0 if nobody crosses
 * @param expected over scenarios; none on one scenario
 * @param finishBound no plan that brings out the same people has the last across earlier; only where the policy asks for an early finish first
 */
public record PlanNumbers(
    int peopleListed,
    int peopleFirm,
    int peoplePlanned,
    int peopleConsentUnknown,
    long weightPlanned,
    long weightBound,
    String boundName,
    int marginMinutes,
    long exposure,
    int lastAcrossTick,
    Optional<Expected> expected,
    Optional<FinishBound> finishBound) {

  /** On one scenario. */
  public PlanNumbers(
      int peopleListed,
      int peopleFirm,
      int peoplePlanned,
      int peopleConsentUnknown,
      long weightPlanned,
      long weightBound,
      String boundName,
      int marginMinutes,
      long exposure,
      int lastAcrossTick) {
    this(
        peopleListed, peopleFirm, peoplePlanned, peopleConsentUnknown, weightPlanned, weightBound, boundName, marginMinutes, exposure,
        lastAcrossTick, Optional.empty(), Optional.empty());
  }

  /** The same over scenarios. */
  public PlanNumbers with(Expected mean) {
    return new PlanNumbers(
        peopleListed, peopleFirm, peoplePlanned, peopleConsentUnknown, weightPlanned, weightBound, boundName, marginMinutes, exposure,
        lastAcrossTick, Optional.of(mean), finishBound);
  }

  /** The same with what the last across cannot undercut. */
  public PlanNumbers finishingAfter(FinishBound bound) {
    return new PlanNumbers(
        peopleListed, peopleFirm, peoplePlanned, peopleConsentUnknown, weightPlanned, weightBound, boundName, marginMinutes, exposure,
        lastAcrossTick, expected, Optional.of(bound));
  }

  /** (bound − plan) / max(bound, 1). */
  public double gap() {
    return (weightBound - weightPlanned) / (double) Math.max(weightBound, 1);
  }
}
