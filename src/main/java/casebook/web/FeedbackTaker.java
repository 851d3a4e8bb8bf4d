package casebook.web;

import casebook.model.Feedback;
import java.io.IOException;

/// Takes feedback in. Returns once it is on the disk, and says whether searches count it already.
@FunctionalInterface
public interface FeedbackTaker {
  boolean keep(Feedback feedback) throws IOException;
}
