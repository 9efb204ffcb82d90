package org.safepassage.check;

/**
 * What is never broken, in the order of docs/model.md; before the ten stand four that make a plan readable, countable and a continuation of the one in force.
 */
public enum Rule {
  WELL_FORMED(0, "Well formed", "Everything that the plan names exists, and its times lie after the planning moment."),
  HEADCOUNT(0, "Headcount", "Every household of the roster is on the plan once or left out once."),
  NUMBERS(0, "Numbers", "The plan's numbers are those that follow from it."),
  BEGUN(0, "Begun", "What has begun by the plan in force stays as it is, and nothing else begins before now."),
  WHOLE(1, "Whole", "A household passes the same gates in the same windows, whole, and no child moves alone."),
  SEATS(2, "Seats", "Seats, wheelchair and stretcher places suffice on every drive."),
  VEHICLES(3, "Vehicles", "A vehicle is in one place at a time, and every way joins up, takes its time and stays within reach."),
  GROUND(4, "Ground", "Nobody is on ground that counts as lost, is closed or is not usable, and checkpoints let pass whom they let pass."),
  GATES(5, "Gates", "A gate is passed in its windows, at its desks, in the order of the chain, by those whom it lets pass."),
  GUARANTEE(6, "Guarantee", "Nobody passes a gate without the hosts' guarantee that the state behind it demands."),
  WAITING(7, "Waiting", "Places and camps hold no more people, and no longer, than they may, nor more than stay unnoticed."),
  PLACEMENT(8, "Placement", "A pledge takes no more people, no others and no sooner than its host holds out."),
  ROADS_AND_NOTICE(9, "Roads and notice", "Roads carry no more vehicles than they can, together as the policy says, and notice is given in time."),
  CONSENT_AND_CALLS(10, "Consent and calls", "Nobody is moved who declined, and nobody is called or leaves before they can.");

  private final int number;
  private final String title;
  private final String sentence;

  Rule(int number, String title, String sentence) {
    this.number = number;
    this.title = title;
    this.sentence = sentence;
  }

  /** Its number in docs/model.md, 1 to 10; 0 for the four before them. */
  public int number() {
    return number;
  }

  /** One or two words. */
  public String title() {
    return title;
  }

  /** What a planner reads. */
  public String sentence() {
    return sentence;
  }
}
