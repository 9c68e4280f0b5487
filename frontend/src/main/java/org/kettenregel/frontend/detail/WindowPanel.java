package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.KernelAnswer;
import org.kettenregel.backend.lens.KernelLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.PoolAnswer;
import org.kettenregel.backend.lens.PoolLens;
import org.kettenregel.backend.lens.WindowSizes;
import org.kettenregel.backend.lens.WindowTooLarge;
import org.kettenregel.backend.lens.WindowTrialAnswer;
import org.kettenregel.frontend.component.WindowPicture;
import org.kettenregel.frontend.component.data.WindowDrawing;
import org.kettenregel.frontend.component.data.WindowTrial;
import org.kettenregel.frontend.frames.Bundles;

/** A convolution or a pooling: every product of its sums, forward and backward, and what other settings would give. */
final class WindowPanel implements DetailPanel {

    private static final String TRIAL = "trial";

    private final WindowPicture picture = new WindowPicture();
    private final DetailActions actions;
    private final Bundles bundles;
    private final WindowTrialState trial = new WindowTrialState();
    private String mode = "";
    private Optional<Selection> selected = Optional.empty();
    private Optional<WindowPlace> at = Optional.empty();
    private Optional<WindowSizes> sizes = Optional.empty();
    private Optional<Lens> answered = Optional.empty();
    private Optional<NodeInfo> drawn = Optional.empty();
    private Optional<WindowDrawing> before = Optional.empty(); // a trial is drawn over it
    private int inChannel;
    private int outChannel;
    private int place;
    private int cell;

    WindowPanel(DetailActions actions, Bundles bundles) {
        this.actions = actions;
        this.bundles = bundles;
        picture.onMode(event -> enter(event.mode));
        picture.onChannel(event -> choose(event.inChannel, event.outChannel));
        picture.onPick(event -> pick(event.what, event.index));
        picture.onTry(event -> {
            trial.change(event.kernel, event.stride, event.padding, event.dilation, event.weights);
            actions.refresh();
        });
    }

    @Override
    public String title() {
        return "detail.window";
    }

    @Override
    public Component component() {
        return picture;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        Optional<WindowPlace> found = WindowPlace.of(subject, selection);
        selected = Optional.of(selection);
        found.ifPresent(this::follow);
        return found.map(where -> {
            int window = where.window().id();
            return !WindowPlace.isConvolution(where.window()) ? new PoolLens(window, outChannel)
                    : mode.equals(TRIAL) ? trial.lens(window, inChannel)
                    : new KernelLens(window, inChannel, outChannel);
        });
    }

    /** Takes over what a selection says; what it leaves open stays as it was. */
    private void follow(WindowPlace found) {
        if (at.filter(found::equals).isPresent()) {
            return;
        }
        if (at.filter(before -> before.window().equals(found.window())).isEmpty()) {
            mode = mode.equals(TRIAL) ? "" : mode;
            sizes = Optional.empty();
            inChannel = 0;
            cell = 0;
            place = 0;
        }
        at = Optional.of(found);
        inChannel = Math.max(found.inChannel(), found.inChannel() < 0 ? inChannel : 0);
        cell = found.cell() < 0 ? cell : found.cell();
        place = found.place() < 0 ? place : found.place();
        outChannel = found.outChannel();
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        picture.setMode(mode);
        picture.setPlace(place);
        picture.setCell(cell);
        Optional<Lens> lens = lens(subject, selection);
        if (answer.isEmpty()) {
            clear(lens);
            return;
        }
        answered = lens;
        drawn = at.map(WindowPlace::window);
        Answer shown = answer.get();
        if (shown instanceof KernelAnswer kernel) {
            sizes = Optional.of(kernel.sizes());
            trial.begin(kernel, outChannel);
            draw(WindowSketch.of(kernel, inChannel, outChannel));
        } else if (shown instanceof PoolAnswer pool) {
            sizes = Optional.of(pool.sizes());
            draw(WindowSketch.of(pool, outChannel));
        } else if (shown instanceof WindowTrialAnswer tried) {
            before.ifPresent(sketch -> picture.setDrawing(Optional.of(sketch)));
            picture.setTrial(new WindowTrial(trial.kernel(), trial.stride(), trial.padding(), trial.dilation(), tried.height(), tried.width(), trial.cells()));
            picture.setBundle(bundles.offer("window", trial.arrays(tried)));
        } else if (shown instanceof WindowTooLarge large) {
            picture.setDrawing(Optional.of(WindowSketch.of(large)));
        }
    }

    /** What stands there stays until the answer to another question about the same window has come. */
    private void clear(Optional<Lens> lens) {
        if (lens.equals(answered) || !drawn.equals(at.map(WindowPlace::window))) {
            picture.setDrawing(Optional.empty());
            picture.setBundle("");
            drawn = Optional.empty();
        }
    }

    private void draw(WindowSketch sketch) {
        before = Optional.of(sketch.drawing());
        picture.setDrawing(Optional.of(sketch.drawing()));
        picture.setBundle(bundles.offer("window", sketch.arrays()));
    }

    private void enter(String chosen) {
        boolean asksElse = chosen.equals(TRIAL) != mode.equals(TRIAL);
        mode = chosen.equals(TRIAL) && sizes.isEmpty() ? "" : chosen;
        if (asksElse) {
            trial.forget();
            actions.refresh();
        }
    }

    private void choose(int in, int out) {
        sizes.filter(known -> in >= 0 && in < known.inChannels() && out >= 0 && out < known.outChannels()).ifPresent(known -> {
            boolean samePixel = out == outChannel;
            inChannel = in;
            at.filter(where -> where.cell() >= 0).ifPresentOrElse(
                    where -> selectWeight(where, known, where.cell(), out),
                    () -> {
                        if (samePixel) {
                            actions.refresh();
                        } else {
                            selectPixel(known, place, out);
                        }
                    });
        });
    }

    private void pick(String what, int index) {
        sizes.ifPresent(known -> {
            if (what.equals("cell") && index >= 0 && index < known.cells()) {
                at.ifPresent(where -> selectWeight(where, known, index, outChannel));
            } else if (what.equals("place") && index >= 0 && index < known.places()) {
                selectPixel(known, index, outChannel);
            }
        });
    }

    private void selectWeight(WindowPlace where, WindowSizes known, int chosen, int out) {
        if (WindowPlace.isConvolution(where.window())) {
            actions.select(where.window().inputs().get(1), (chosen * known.inChannels() + inChannel) * known.outChannels() + out);
        }
    }

    private void selectPixel(WindowSizes known, int chosen, int out) {
        Optional<NodeInfo> node = at.filter(where -> where.cell() < 0).flatMap(where -> selected.map(Selection::node)).or(() -> at.map(WindowPlace::window));
        place = chosen;
        node.ifPresent(where -> actions.select(where.id(), chosen * known.outChannels() + out));
    }
}
