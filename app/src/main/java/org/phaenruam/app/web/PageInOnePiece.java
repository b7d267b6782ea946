package org.phaenruam.app.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Hands a page to the network in one piece. Tomcat's own 8 KB make three or four calls of the system of a page of usual
 * length, and for kept pages the system's calls were half of what the serving threads took. Each open connection holds so much
 * memory.
 */
@Component
class PageInOnePiece implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final int BYTES = 32 * 1024;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(BYTES)));
    }
}
