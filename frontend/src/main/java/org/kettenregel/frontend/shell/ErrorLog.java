package org.kettenregel.frontend.shell;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import java.util.Arrays;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Logs what goes wrong while a browser is served: a fault of ours with all there is to know, and in one line a message that Vaadin refuses, as no page sends such.
 * Otherwise whoever forges messages fills the disk with fifty lines for each.
 */
@Component
class ErrorLog implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorLog.class);
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begin -> begin.getSession().setErrorHandler(ErrorLog::log));
    }

    private static void log(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        if (isForged(thrown)) {
            LOG.warn("Refused a message that no page sends: {}", inOneLine(thrown));
        } else {
            LOG.error("Serving a browser has failed", thrown);
        }
    }

    /** Whether it came up while a message was taken apart, before anything of ours was called. */
    static boolean isForged(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).allMatch(each -> {
            StackTraceElement[] trace = each.getStackTrace();
            return Arrays.stream(trace).anyMatch(ErrorLog::takesApart)
                    && Arrays.stream(trace).takeWhile(element -> !takesApart(element)).noneMatch(element -> element.getClassName().startsWith("org.kettenregel."));
        });
    }

    private static boolean takesApart(StackTraceElement element) {
        return element.getClassName().equals(ServerRpcHandler.class.getName());
    }

    /** Without signs that begin another line in a log, and not all of a long one. */
    static String inOneLine(Throwable thrown) {
        String line = (thrown.getClass().getSimpleName() + ": " + thrown.getMessage()).replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
