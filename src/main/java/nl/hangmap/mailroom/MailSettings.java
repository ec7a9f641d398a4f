package nl.hangmap.mailroom;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the company says of itself on post.
///
/// @param sender lines of name and return address, the setting `hangmap.mail.sender`; empty leaves
///   the place blank for pre-printed paper
@ConfigurationProperties("hangmap.mail")
record MailSettings(@DefaultValue("") String sender) {}
