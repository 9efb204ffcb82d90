package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Need;

class GroupsTest {
  private static final Member WOMAN = member("female", AgeBand.ADULT);
  private static final Member MAN = member("male", AgeBand.ADULT);
  private static final Member CHILD = member("female", AgeBand.CHILD);

  @Test
  void sevenPeopleAreALargeFamilyAndSixAreNot() {
    assertThat(groups(MAN, WOMAN, CHILD, CHILD, CHILD, CHILD, CHILD)).contains(Group.LARGE_FAMILY);
    assertThat(groups(MAN, WOMAN, CHILD, CHILD, CHILD, CHILD)).doesNotContain(Group.LARGE_FAMILY);
  }

  @Test
  void womenWithChildrenAreWomenHeadedAndAManAmongThemEndsThat() {
    assertThat(groups(WOMAN, CHILD)).contains(Group.WOMEN_HEADED);
    assertThat(groups(WOMAN, MAN, CHILD)).doesNotContain(Group.WOMEN_HEADED);
    assertThat(groups(CHILD)).doesNotContain(Group.WOMEN_HEADED);
  }

  @Test
  void aWheelchairCountsAsADisabledMemberAndAMedicalNeedAloneDoesNot() {
    assertThat(groups(MAN, needing(Need.WHEELCHAIR))).contains(Group.WITH_DISABLED_MEMBER);
    assertThat(groups(MAN, needing(Need.MEDICAL))).doesNotContain(Group.WITH_DISABLED_MEMBER);
  }

  @Test
  void childrenWithoutAnybodyGrownAreUnaccompanied() {
    assertThat(groups(CHILD, CHILD)).containsExactly(Group.UNACCOMPANIED_CHILDREN);
    assertThat(groups(CHILD, WOMAN)).doesNotContain(Group.UNACCOMPANIED_CHILDREN);
  }

  private static Set<Group> groups(Member... members) {
    Situation situation = Hamlet.with("").read();
    return new Groups(situation).listGroups(household(situation.operation().households().getFirst(), List.of(members)));
  }

  private static Household household(Household like, List<Member> members) {
    List<Member> numbered = new ArrayList<>(members);
    return new Household(
        like.id(), like.home(), numbered, Optional.empty(), like.contact(), Optional.empty(), 4, 1, 1, "", Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), "");
  }

  private static Member member(String sex, AgeBand age) {
    return new Member(new MemberId("m1"), "family", age, sex, Set.of(), Set.of("ar"), "syrian", Set.of(), Optional.empty(), Optional.empty(), false);
  }

  private static Member needing(Need need) {
    return new Member(new MemberId("m2"), "family", AgeBand.ADULT, "male", Set.of(need), Set.of("ar"), "syrian", Set.of(), Optional.empty(), Optional.empty(), false);
  }
}
