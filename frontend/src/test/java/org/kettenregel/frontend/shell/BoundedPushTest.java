package org.kettenregel.frontend.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;

class BoundedPushTest {

    private final List<String> calls = new ArrayList<>(); // of the connection
    private final AtmosphereResource resource = (AtmosphereResource) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {AtmosphereResource.class}, (_, method, _) -> {
                calls.add(method.getName());
                return null;
            });
    private final BoundedPush.BoundedMessage message = new BoundedPush.BoundedMessage(20, resource);

    @Test
    void a_message_within_the_limit_is_put_together() throws IOException {
        assertThat(message.append(new StringReader("10|01234"))).isFalse();
        assertThat(message.append(new StringReader("56789"))).isTrue();
        assertThat(message.getReader().readAllAsString()).isEqualTo("0123456789");
        assertThat(calls).isEmpty();
    }

    @Test
    void one_that_claims_to_be_long_is_cut_off_where_it_becomes_too_long() throws IOException {
        message.append(new StringReader("2147483647|01234"));

        assertThat(message.append(new StringReader("56789"))).isFalse();
        assertThat(message.append(new StringReader("01234"))).isFalse();

        assertThat(calls).containsExactly("close");
        assertThat(message.getReader().readAllAsString()).isEqualTo("01234");
    }

    @Test
    void vaadin_finds_it() {
        assertThat(ServiceLoader.load(PushConnectionFactory.class)).hasExactlyElementsOfTypes(BoundedPush.class);
    }
}
