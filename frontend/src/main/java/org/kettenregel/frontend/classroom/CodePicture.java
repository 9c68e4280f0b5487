package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.Svg;
import io.nayuki.qrcodegen.QrCode;

/** An address as a picture that phones read: black on white also on a dark page, with the margin that readers want. */
final class CodePicture {

    private static final int MARGIN = 4; // modules, as the standard has it

    private CodePicture() {}

    static Svg of(String address) {
        Svg svg = new Svg(markup(QrCode.encodeText(address, QrCode.Ecc.MEDIUM)));
        svg.addClassName("pg-qr");
        return svg;
    }

    private static String markup(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return "<svg viewBox=\"0 0 %d %d\" aria-hidden=\"true\" focusable=\"false\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path fill=\"#000\" d=\"%s\"/></svg>"
                .formatted(side, side, side, side, path);
    }
}
