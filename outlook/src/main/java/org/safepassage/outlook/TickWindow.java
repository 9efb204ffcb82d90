package org.safepassage.outlook;

/** From {@code opensTick} until just before {@code closesTick}; either may lie before the planning moment (negative). */
public record TickWindow(int opensTick, int closesTick) {}
