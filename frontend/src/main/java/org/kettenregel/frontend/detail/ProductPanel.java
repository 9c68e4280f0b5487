package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.Matrix;
import org.kettenregel.backend.lens.ProductAnswer;
import org.kettenregel.backend.lens.ProductLens;
import org.kettenregel.backend.lens.ProductLens.Pass;
import org.kettenregel.frontend.component.ProductPicture;
import org.kettenregel.frontend.component.data.ProductFigures;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;

/** A layer's product of matrices, forward and on both ways back, around the number that is selected. */
final class ProductPanel implements DetailPanel {

    private static final Set<String> PRODUCTS = Set.of("MatMul", "WeightedSum");

    private final ProductPicture picture = new ProductPicture();
    private final Bundles bundles;
    private final DetailActions actions;
    private final Words words;
    private Optional<Pass> chosen = Optional.empty();
    private Optional<Product> shown = Optional.empty();
    private int shownRow;
    private boolean turned; // samples as columns, weights in front

    /** The nodes of a product z = x W. */
    private record Product(NodeInfo x, NodeInfo w, NodeInfo z) {

        int features() {
            return w.shape().size(0);
        }

        int units() {
            return w.shape().size(1);
        }
    }

    ProductPanel(DetailActions actions, Bundles bundles, Words words) {
        this.actions = actions;
        this.bundles = bundles;
        this.words = words;
        picture.onPass(event -> Stream.of(Pass.values()).filter(pass -> name(pass).equals(event.pass)).findFirst().ifPresent(pass -> {
            chosen = Optional.of(pass);
            actions.refresh();
        }));
        picture.onPick(event -> shown.ifPresent(product -> pick(product, turned ? event.column : event.row, turned ? event.row : event.column)));
    }

    private static String name(Pass pass) {
        return pass.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String title() {
        return "detail.product";
    }

    @Override
    public Component component() {
        return picture;
    }

    /** The product itself, or the first that reads the number as its input or its weights. */
    private static Optional<Product> product(Subject subject, NodeInfo node) {
        return Stream.concat(Stream.of(node), subject.graph().stream().filter(reader -> reader.inputs().indexOf(node.id()) >= 0 && reader.inputs().indexOf(node.id()) < 2))
                .filter(reader -> PRODUCTS.contains(reader.kind()))
                .findFirst()
                .map(found -> new Product(subject.graph().get(found.inputs().get(0)), subject.graph().get(found.inputs().get(1)), found));
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return product(subject, selection.node()).map(product -> lens(product, selection));
    }

    /** Around the selected number where it is one of the result, else around one that it takes part in. */
    private ProductLens lens(Product product, Selection selection) {
        boolean weights = selection.node().equals(product.w());
        boolean input = selection.node().equals(product.x());
        int columns = input ? product.features() : product.units();
        int row = selection.element() / columns;
        int column = selection.element() % columns;
        Pass pass = chosen.orElse(Pass.VALUE);
        return switch (pass) {
            case VALUE -> new ProductLens(product.z().id(), pass, weights ? 0 : row, input ? 0 : column);
            case WEIGHTS -> new ProductLens(product.z().id(), pass, weights ? row : input ? column : 0, input ? 0 : column);
            case INPUT -> new ProductLens(product.z().id(), pass, weights ? 0 : row, weights ? row : input ? column : 0);
        };
    }

    /** @param row over the whole batch, except of the weights */
    private void pick(Product product, int row, int column) {
        NodeInfo result = switch (chosen.orElse(Pass.VALUE)) {
            case VALUE -> product.z();
            case WEIGHTS -> product.w();
            case INPUT -> product.x();
        };
        int columns = result.equals(product.x()) ? product.features() : product.units();
        int rows = result.shape().width() / columns; // of one sample, or of the weights
        boolean inSight = row >= 0 && (row < rows || result.shape().batched()) && row / rows == shownRow / rows; // not of another sample
        if (inSight && column >= 0 && column < columns) {
            actions.select(result.id(), row % rows * columns + column);
        }
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        shown = product(subject, selection.node());
        turned = subject.notation().weightsInFront();
        picture.setTurned(turned);
        picture.setPass(name(chosen.orElse(Pass.VALUE)));
        if (shown.isPresent() && answer.orElse(null) instanceof ProductAnswer asKept) {
            shownRow = asKept.row();
            ProductAnswer product = turned ? asKept.turned() : asKept;
            picture.setProduct(Optional.of(figures(subject, shown.get(), product)));
            picture.setBundle(bundles.offer("product", Map.of(
                    "left", product.left().cells(), "right", product.right().cells(), "result", product.result().cells())));
        } else {
            picture.setProduct(Optional.empty());
            picture.setBundle("");
        }
    }

    private ProductFigures figures(Subject subject, Product nodes, ProductAnswer product) {
        Pass pass = chosen.orElse(Pass.VALUE);
        NumberNames names = new NumberNames(subject);
        String x = names.of(nodes.x());
        String w = names.of(nodes.w());
        String z = names.of(nodes.z());
        String arriving = words.say("detail.product.gradient", z);
        String ofWeights = words.say("detail.product.gradient", w);
        String ofInput = words.say("detail.product.gradient", x);
        return switch (pass) {
            case VALUE -> turned ? figures(pass, product, w, x, z) : figures(pass, product, x, w, z);
            case WEIGHTS -> turned ? figures(pass, product, arriving, x + "ᵀ", ofWeights) : figures(pass, product, x + "ᵀ", arriving, ofWeights);
            case INPUT -> turned ? figures(pass, product, w + "ᵀ", arriving, ofInput) : figures(pass, product, arriving, w + "ᵀ", ofInput);
        };
    }

    private static ProductFigures figures(Pass pass, ProductAnswer product, String left, String right, String result) {
        return new ProductFigures(
                name(pass), sheet(left, product.left()), sheet(right, product.right()), sheet(result, product.result()), product.row(), product.column(),
                IntStream.of(product.products().shown()).mapToObj(i -> new ProductFigures.Factors(i, product.products().left()[i], product.products().right()[i])).toList(),
                product.products().count(), product.added(), product.sum(), product.engine());
    }

    private static ProductFigures.Sheet sheet(String name, Matrix matrix) {
        return new ProductFigures.Sheet(
                name, matrix.rows(), matrix.columns(), matrix.firstRow(), matrix.rowStep(), matrix.firstColumn(), matrix.columnStep());
    }
}
