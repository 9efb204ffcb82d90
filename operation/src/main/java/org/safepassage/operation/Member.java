package org.safepassage.operation;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One person, by pseudonymous id only.
 *
 * @param role {@code volunteer} or {@code family}: for counting pledges and bars, never for weight
 * @param sex for the shares by group; may be {@code unknown}
 * @param place where the member is, if not at the household's home
 * @param guardian for a child without an adult of its household: the member of another household who leads it
 * @param stays true by the family's own recorded decision: the member stays and no longer counts for "whole"
 */
public record Member(
    MemberId id,
    String role,
    AgeBand ageBand,
    String sex,
    Set<Need> needs,
    Set<String> languages,
    String nationality,
    Set<HostId> ties,
    Optional<PlaceId> place,
    Optional<MemberId> guardian,
    boolean stays) {

  public Member {
    needs = InOrder.set(needs);
    languages = InOrder.set(languages);
    ties = InOrder.set(ties);
  }

  public boolean isVolunteer() {
    return role.equals("volunteer");
  }

  /** Everything by which a gate, a checkpoint or a host may bar or want this member. */
  public Set<Trait> traits() {
    Set<Trait> traits = new LinkedHashSet<>();
    traits.add(new Trait("role", role));
    traits.add(new Trait("age", ageBand.name().toLowerCase(java.util.Locale.ROOT)));
    traits.add(new Trait("sex", sex));
    traits.add(new Trait("nationality", nationality));
    needs.forEach(need -> traits.add(new Trait("need", need.name().toLowerCase(java.util.Locale.ROOT))));
    languages.forEach(language -> traits.add(new Trait("language", language)));
    ties.forEach(host -> traits.add(new Trait("tie", host.value())));
    return traits;
  }
}
