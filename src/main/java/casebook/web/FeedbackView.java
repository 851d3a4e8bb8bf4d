package casebook.web;

import casebook.model.Feedback;
import casebook.model.Feedback.Said;

/// Feedback was kept: on which fix, what it says, whether searches count it already, and the ways
/// back.
public record FeedbackView(
    String title, String fix, String search, Feedback feedback, boolean isVisible) {

  public boolean isRevoked() {
    return feedback.said() == Said.REVOKED;
  }
}
