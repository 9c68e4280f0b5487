package org.kettenregel.frontend.sharing;

import io.nayuki.qrcodegen.QrCode;

/** An address as a picture that a phone reads: dark on light in every theme, with the margin that readers need. */
public final class QrPicture {

    private static final int MARGIN = 4; // modules

    private QrPicture() {}

    /** A drawing as SVG, of one unit for each module. */
    public static String of(String address, String label) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
                }
            }
        }
        int side = code.size + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%3$s" fill="#000"/></svg>""".formatted(side, label.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"), path);
    }
}
