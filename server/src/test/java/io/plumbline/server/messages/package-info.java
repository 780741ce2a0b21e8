/** Tests of what is said to people. */
@org.jspecify.annotations.NullMarked
package io.plumbline.server.messages;
