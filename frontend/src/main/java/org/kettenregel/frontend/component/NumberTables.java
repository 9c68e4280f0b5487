package org.kettenregel.frontend.component;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.kettenregel.frontend.component.data.TablesDrawing;

/** A sentence and small tables of numbers, and a row of units of which some are left out: as dots, or, where there are many, as {@code cells} of its bundle. */
@Tag("pg-tables")
@JsModule("./components/tables/pg-tables.ts")
@NpmPackage(value = "lit", version = "3.3.3")
public class NumberTables extends LiveComponent {

    public NumberTables() {
        super("tables");
    }

    public void setDrawing(TablesDrawing drawing) {
        getElement().setPropertyBean("drawing", drawing);
    }
}
