package org.kettenregel.backend.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.dataset.Portion;
import org.kettenregel.backend.metric.Cells;
import org.kettenregel.backend.metric.Confusion;
import org.kettenregel.backend.program.Cursor;

/**
 * Where the numbers that stand for many samples come from.
 *
 * @param prediction node with the network's answer, -1 for none
 * @param loss       node with the loss of the batch, -1 for none
 * @param sizes      samples of each part of the data
 * @param earliest   start of the earliest batch that the run can go back to; empty where there is no way back
 * @param counts     which class the samples of each part were taken for when they were gone through last; empty where there are no classes
 * @param cell       the samples that were asked for
 */
public record Origins(
        int prediction, int loss, Map<Portion, Integer> sizes, Optional<Cursor> earliest, Map<Portion, Counted> counts, Optional<CellSnapshot> cell) {

    static final Origins NONE = new Origins(-1, -1, Map.of(), Optional.empty(), Map.of(), Optional.empty());

    public Origins {
        sizes = Map.copyOf(sizes);
        counts = Map.copyOf(counts);
    }

    /**
     * @param right   samples that were taken for their own class
     * @param cells   those that hold samples, by true class, then by predicted class
     * @param at      where the run stood
     * @param current whether the weights are still the same
     */
    public record Counted(int classes, long total, long right, List<Cell> cells, Cursor at, boolean current) {

        public Counted {
            cells = List.copyOf(cells);
        }

        static Counted of(Cells counted, Cursor at) {
            Confusion confusion = counted.confusion();
            List<Cell> cells = new ArrayList<>();
            for (int trueClass = 0; trueClass < confusion.classes(); trueClass++) {
                for (int predicted = 0; predicted <= confusion.classes(); predicted++) {
                    long count = counted.count(trueClass, predicted);
                    if (count > 0) {
                        cells.add(new Cell(trueClass, predicted, count, confusion.belonging(trueClass)));
                    }
                }
            }
            return new Counted(confusion.classes(), confusion.total(), confusion.correct(), cells, at, true);
        }

        Counted outdated() {
            return current ? new Counted(classes, total, right, cells, at, false) : this;
        }
    }

    /**
     * @param predictedClass the number of classes where the outputs are not numbers
     * @param belonging      samples of the true class
     */
    public record Cell(int trueClass, int predictedClass, long count, long belonging) {}
}
