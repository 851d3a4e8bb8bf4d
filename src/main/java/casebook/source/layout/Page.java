package casebook.source.layout;

import java.util.List;

/// A printed page as it is seen, turned upright: what is written on it, in the order of the file,
/// and what is drawn. `number` counts from 1; lengths in points.
public record Page(int number, double width, double height, List<Run> runs, List<Mark> marks) {

  public Page {
    runs = List.copyOf(runs);
    marks = List.copyOf(marks);
  }
}
