package org.kettenregel.frontend.config;

import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;

/** Says in one sentence why a server cannot start whose saved experiments cannot be opened, instead of all causes; those are in the log of level debug. */
final class UnopenedStoreReport implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(UnopenedStoreReport.class);

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = sentence(failure);
        sentence.ifPresent(LOG::error);
        LOG.debug("the start has failed", failure);
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).filter(UnopenedStore.class::isInstance).findFirst().map(Throwable::getMessage);
    }
}
