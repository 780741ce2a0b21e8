package io.plumbline.server.messages;

import java.time.Instant;

/**
 * How far a message came on one way.
 *
 * @param code the gateway's word on it; empty where there is none
 * @param at since when it is so
 */
public record Sent(Channel channel, DeliveryState state, String code, Instant at) {}
