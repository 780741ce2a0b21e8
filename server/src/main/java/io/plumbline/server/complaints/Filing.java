package io.plumbline.server.complaints;

import io.plumbline.server.complaints.Complaint.About;
import io.plumbline.server.complaints.Complaint.Nature;

/** A complaint as it comes in. */
record Filing(Nature nature, About about, String text, Identity who) {}
