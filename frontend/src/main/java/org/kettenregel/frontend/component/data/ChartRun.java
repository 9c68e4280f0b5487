package org.kettenregel.frontend.component.data;

/**
 * What is known about the epochs of a run, for those who ask where a point of its curves comes from.
 *
 * @param reached    epochs that have ended; -1 where that is not known, as while it trains
 * @param earliest   the first of them to whose end the run can go back; greater than {@code reached} where there is none
 * @param ended      whether the run stands at the very end of the last one
 * @param batches    of an epoch
 * @param training   samples that are learned from; 0 where no samples are read
 * @param validation samples of the validation part
 */
public record ChartRun(int reached, int earliest, boolean ended, int batches, int training, int validation) {}
