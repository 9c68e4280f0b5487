package org.kettenregel.backend.code;

import java.util.List;
import java.util.stream.Collectors;
import org.kettenregel.backend.dataset.Cifar10;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.shape.Shape;

/** Lines that bring data of the right form: those that the libraries have, few points by hand, else random numbers that people replace. */
final class WrittenData {

    private static final int SAMPLES = 256;
    private static final int MOST_POINTS = 32;

    private final Experiment experiment;
    private final TargetEncoding encoding;
    private final CodeLines lines;
    private final boolean torch;

    WrittenData(Experiment experiment, TargetEncoding encoding, CodeLines lines, boolean torch) {
        this.experiment = experiment;
        this.encoding = encoding;
        this.lines = lines.of(0);
        this.torch = torch;
    }

    /** The set that Keras brings along; empty for others. */
    private String known() {
        return switch (experiment.data()) {
            case Idx idx when idx.scaled() -> idx.name().contains("fashion") ? "fashion_mnist" : idx.name().equals("mnist") ? "mnist" : "";
            case Cifar10 _ -> "cifar10";
            default -> "";
        };
    }

    void write() {
        boolean points = experiment.data() instanceof OwnPoints own && own.points().size() <= MOST_POINTS;
        if (!torch && !known().isEmpty()) {
            library(known());
        } else if (torch && !known().isEmpty()) {
            torchvision(known());
        } else {
            lines.comment(points ? "The points of the experiment." : "Random numbers of the right form: put your own data here.");
            if (torch) {
                lines.add("x_train = " + (points ? "torch.tensor(" + features() + ")" : randomTorch()));
                lines.add("y_train = " + (points ? "torch.tensor(" + targets(experiment.loss().categorical()) + ")" : randomTorchTargets()));
            } else {
                lines.add("rng = np.random.default_rng(1)");
                lines.add("x_train = " + (points ? "np.array(" + features() + ", dtype=\"float32\")" : random()));
                lines.add("y_train = " + (points ? "np.array(" + targets(false) + ", dtype=\"float32\")" : randomTargets()));
            }
        }
        if (torch && known().isEmpty()) {
            lines.add("train_loader = DataLoader(TensorDataset(x_train, y_train), batch_size=%d, shuffle=%s)".formatted(
                    experiment.batchSize(), PythonWords.flag(experiment.training().shuffle())));
        }
        lines.blank();
    }

    private void library(String name) {
        lines.add("(x_train, y_train), (x_test, y_test) = keras.datasets." + name + ".load_data()");
        String more = name.equals("cifar10") ? "" : "[..., None]";
        lines.add("x_train, x_test = x_train" + more + " / 255.0, x_test" + more + " / 255.0");
        if (encoding == TargetEncoding.ONE_HOT) {
            lines.add("y_train, y_test = keras.utils.to_categorical(y_train, 10), keras.utils.to_categorical(y_test, 10)");
        }
    }

    private void torchvision(String name) {
        String type = switch (name) {
            case "mnist" -> "MNIST";
            case "fashion_mnist" -> "FashionMNIST";
            default -> "CIFAR10";
        };
        lines.add("from torchvision import datasets, transforms");
        lines.blank();
        boolean columns = encoding == TargetEncoding.ONE_HOT && !experiment.loss().categorical();
        lines.add("train_data = datasets." + type + "(\"data\", train=True, download=True, transform=transforms.ToTensor()"
                + (columns ? ", target_transform=lambda label: nn.functional.one_hot(torch.tensor(label), %d).float())".formatted(width()) : ")"));
        lines.add("train_loader = DataLoader(train_data, batch_size=%d, shuffle=%s)".formatted(experiment.batchSize(), PythonWords.flag(experiment.training().shuffle())));
    }

    private List<OwnPoint> points() {
        return ((OwnPoints) experiment.data()).points();
    }

    private String features() {
        return points().stream().map(point -> point.features().stream().map(PythonWords::number).collect(Collectors.joining(", ", "[", "]")))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private String targets(boolean classIndices) {
        int classes = experiment.data().signature().targets() instanceof Targets.Classes named ? named.names().size() : 0;
        return points().stream().map(point -> switch (encoding) {
            case ONE_HOT -> classIndices ? String.valueOf((int) point.target()) : oneHot((int) point.target(), classes);
            case INDEX -> classIndices ? String.valueOf((int) point.target()) : "[" + PythonWords.number(point.target()) + "]";
            case SIGNED -> "[" + PythonWords.number(2 * point.target() - 1) + "]";
            case BINARY, NUMBERS, INPUT -> "[" + PythonWords.number(point.target()) + "]";
        }).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String oneHot(int label, int classes) {
        return java.util.stream.IntStream.range(0, classes).mapToObj(i -> i == label ? "1.0" : "0.0").collect(Collectors.joining(", ", "[", "]"));
    }

    private int vocabulary() {
        return experiment.layers().stream().filter(layer -> layer.spec() instanceof EmbeddingLayer).mapToInt(layer -> ((EmbeddingLayer) layer.spec()).vocabulary()).min().orElse(0);
    }

    private String random() {
        String size = "(" + SAMPLES + ", " + sizes(experiment.data().signature().input().sizes()) + ")";
        return vocabulary() > 0 ? "rng.integers(0, " + vocabulary() + ", size=" + size + ")"
                : encoding == TargetEncoding.INPUT ? "rng.uniform(size=" + size + ").astype(\"float32\")" : "rng.normal(size=" + size + ").astype(\"float32\")";
    }

    private static String sizes(List<Integer> sizes) {
        return sizes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int width() {
        return experiment.data().signature().targets() instanceof Targets.Classes named ? named.names().size() : experiment.data().signature().targets().width();
    }

    private String randomTargets() {
        return switch (encoding) {
            case BINARY -> "rng.integers(0, 2, size=(%d, 1)).astype(\"float32\")".formatted(SAMPLES);
            case SIGNED -> "2.0 * rng.integers(0, 2, size=(%d, 1)) - 1.0".formatted(SAMPLES);
            case ONE_HOT -> "keras.utils.to_categorical(rng.integers(0, %d, size=%d), %d)".formatted(width(), SAMPLES, width());
            case INDEX -> "rng.integers(0, %d, size=%d)".formatted(width(), SAMPLES);
            case NUMBERS -> "rng.normal(size=(%d, %d)).astype(\"float32\")".formatted(SAMPLES, width());
            case INPUT -> "x_train";
        };
    }

    private String randomTorch() {
        Shape input = experiment.data().signature().input();
        List<Integer> sizes = input.sizes().size() == 3 ? List.of(input.size(2), input.size(0), input.size(1)) : input.sizes();
        return vocabulary() > 0 ? "torch.randint(0, %d, (%d, %s))".formatted(vocabulary(), SAMPLES, sizes(sizes))
                : (encoding == TargetEncoding.INPUT ? "torch.rand(" : "torch.randn(") + SAMPLES + ", " + sizes(sizes) + ")";
    }

    private String randomTorchTargets() {
        return switch (encoding) {
            case BINARY -> "torch.randint(0, 2, (%d, 1)).float()".formatted(SAMPLES);
            case SIGNED -> "2.0 * torch.randint(0, 2, (%d, 1)) - 1.0".formatted(SAMPLES);
            case ONE_HOT -> experiment.loss().categorical() ? "torch.randint(0, %d, (%d,))".formatted(width(), SAMPLES)
                    : "nn.functional.one_hot(torch.randint(0, %d, (%d,)), %d).float()".formatted(width(), SAMPLES, width());
            case INDEX -> "torch.randint(0, %d, (%d,))".formatted(width(), SAMPLES);
            case NUMBERS -> "torch.randn(%d, %d)".formatted(SAMPLES, width());
            case INPUT -> "x_train";
        };
    }
}
