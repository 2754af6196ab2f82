package dev.partbridge.testing.oracle.session;

import dev.partbridge.testing.oracle.wire.ConnectPackets.Request;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names the listener knows. */
public record Services(Set<String> serviceNames, Set<String> sids) {
    static final int NO_SUCH_SERVICE = 12514;
    static final int NO_SUCH_SID = 12505;

    public Services {
        serviceNames = upper(serviceNames.stream());
        sids = upper(sids.stream());
    }

    private static Set<String> upper(Stream<String> names) {
        return names.map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** 0, or the error with which the listener refuses. */
    int refusal(Request request) {
        String sid = request.value("SID");
        if (sid != null) {
            return sids.contains(sid.toUpperCase(Locale.ROOT)) ? 0 : NO_SUCH_SID;
        }
        String service = request.value("SERVICE_NAME");
        return service != null && serviceNames.contains(service.toUpperCase(Locale.ROOT)) ? 0 : NO_SUCH_SERVICE;
    }
}
