package io.plumbline.server.people.tokens;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a token that is asked for shall be good for. */
record TokenWish(
    String name, @Nullable String unitId, List<String> scopes, @Nullable Instant expiresAt) {}
