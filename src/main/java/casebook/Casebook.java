package casebook;

/// The parts list.
public final class Casebook {

  private Casebook() {}

  public static void main(String[] args) {
    System.exit(args.length);
  }
}
