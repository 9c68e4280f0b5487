package org.kettenregel.backend.download;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The public sets that are known. Sizes and checksums are those that TensorFlow Datasets publishes in its url_checksums. */
public final class PublicSets {

    private static final List<PublicSet> ALL = List.of(mnist(), fashionMnist(), cifar10());

    private PublicSets() {}

    public static List<PublicSet> all() {
        return ALL;
    }

    public static Optional<PublicSet> byId(String id) {
        return ALL.stream().filter(set -> set.id().equals(id)).findFirst();
    }

    private static PublicSet mnist() {
        String host = "https://storage.googleapis.com/cvdf-datasets/mnist/";
        return new PublicSet("mnist", "MNIST, handwritten digits", "CC BY-SA 3.0", URI.create("http://yann.lecun.com/exdb/mnist/"), List.of(
                file(host, "train-images-idx3-ubyte.gz", 9_912_422, "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609"),
                file(host, "train-labels-idx1-ubyte.gz", 28_881, "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c"),
                file(host, "t10k-images-idx3-ubyte.gz", 1_648_877, "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6"),
                file(host, "t10k-labels-idx1-ubyte.gz", 4_542, "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6")));
    }

    private static PublicSet fashionMnist() {
        String host = "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/";
        return new PublicSet("fashion-mnist", "Fashion-MNIST, articles of clothing", "MIT",
                URI.create("https://github.com/zalandoresearch/fashion-mnist"), List.of(
                file(host, "train-images-idx3-ubyte.gz", 26_421_880, "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84"),
                file(host, "train-labels-idx1-ubyte.gz", 29_515, "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845"),
                file(host, "t10k-images-idx3-ubyte.gz", 4_422_102, "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073"),
                file(host, "t10k-labels-idx1-ubyte.gz", 5_148, "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5")));
    }

    private static PublicSet cifar10() {
        String name = "cifar-10-binary.tar.gz";
        List<ArchiveMember> batches = Stream.concat(IntStream.rangeClosed(1, 5).mapToObj(i -> "data_batch_" + i + ".bin"), Stream.of("test_batch.bin"))
                .map(batch -> new ArchiveMember("cifar-10-batches-bin/" + batch, 10_000 * (1 + 32 * 32 * 3))) // a label and a picture, 10,000 times
                .toList();
        return new PublicSet("cifar10", "CIFAR-10, colour pictures of ten kinds of things",
                "none named; its makers ask to be cited: Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
                URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"), List.of(new RemoteFile(
                URI.create("https://www.cs.toronto.edu/~kriz/" + name), name, 170_052_171,
                Checksum.sha256("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"), batches)));
    }

    private static RemoteFile file(String host, String name, long size, String sha256) {
        return new RemoteFile(URI.create(host + name), name, size, Checksum.sha256(sha256), List.of());
    }
}
