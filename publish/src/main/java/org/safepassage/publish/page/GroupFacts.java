package org.safepassage.publish.page;

import java.util.List;
import java.util.Locale;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.share.GroupShare;

/** How many of each group, and of everybody, are on the roster, planned and placed, side by side. */
final class GroupFacts {
  private final Situation situation;
  private final Plan plan;

  GroupFacts(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
  }

  /** Everybody first, then the groups that somebody is in. */
  List<PageFacts.GroupShare> list() {
    return GroupShare.list(situation, plan).stream().map(GroupFacts::share).toList();
  }

  private static PageFacts.GroupShare share(GroupShare it) {
    String name = it.group().map(group -> group.name().toLowerCase(Locale.ROOT)).orElse("everybody");
    return new PageFacts.GroupShare(name, it.listed(), it.planned(), it.placed(), it.floor().orElse(null));
  }
}
