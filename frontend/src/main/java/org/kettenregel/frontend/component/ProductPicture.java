package org.kettenregel.frontend.component;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import org.kettenregel.frontend.component.data.ProductFigures;
import tools.jackson.databind.node.NullNode;

/**
 * A product of matrices with the row and the column lit that make one number of the result. Its arrays are {@code left}, {@code right} and
 * {@code result}.
 */
@Tag("pg-product")
@JsModule("./components/product/pg-product.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class ProductPicture extends LiveComponent {

    public ProductPicture() {
        super("product");
    }

    /** Empty: the product is not computed yet, or there is none. */
    public void setProduct(Optional<ProductFigures> product) {
        product.ifPresentOrElse(
                figures -> getElement().setPropertyBean("product", figures),
                () -> getElement().setPropertyJson("product", NullNode.getInstance()));
    }

    /** Which of the products is asked for: {@code value}, {@code weights} or {@code input}. */
    public void setPass(String pass) {
        getElement().setProperty("pass", pass);
    }

    /** Whether weights stand in front of what they multiply, and samples are columns. */
    public void setTurned(boolean turned) {
        getElement().setProperty("turned", turned);
    }

    public Registration onPass(ComponentEventListener<Pass> listener) {
        return addListener(Pass.class, listener);
    }

    public Registration onPick(ComponentEventListener<Pick> listener) {
        return addListener(Pick.class, listener);
    }

    /** Another of the products is to be seen. */
    @DomEvent("pg-pass")
    public static class Pass extends ComponentEvent<ProductPicture> {

        public final String pass;

        public Pass(ProductPicture source, boolean fromClient, @EventData("event.detail.pass") String pass) {
            super(source, fromClient);
            this.pass = pass;
        }
    }

    /** Another number of the result is to be seen. */
    @DomEvent("pg-pick-product")
    public static class Pick extends ComponentEvent<ProductPicture> {

        public final int row;
        public final int column;

        public Pick(ProductPicture source, boolean fromClient, @EventData("event.detail.row") int row, @EventData("event.detail.column") int column) {
            super(source, fromClient);
            this.row = row;
            this.column = column;
        }
    }
}
