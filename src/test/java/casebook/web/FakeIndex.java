package casebook.web;

import casebook.index.CandidateQuery;
import casebook.index.CaseIndex;
import casebook.index.IndexFacts;
import casebook.index.Suggestions;
import casebook.model.Attempt;
import casebook.model.Candidate;
import casebook.model.Case;
import casebook.model.CaseId;
import casebook.model.Evidence;
import casebook.model.Manual;
import casebook.model.Meaning;
import casebook.model.Post;
import casebook.model.Procedure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// An index in memory, filled by hand.
final class FakeIndex implements CaseIndex {
  final Map<CaseId, Case> cases = new LinkedHashMap<>();
  final Map<CaseId, List<Post>> posts = new LinkedHashMap<>();
  final Map<CaseId, Manual> manuals = new LinkedHashMap<>();
  final List<Procedure> procedures = new ArrayList<>();
  Suggestions suggestions = Suggestions.NONE;
  final AtomicInteger refreshes = new AtomicInteger();

  FakeIndex with(Case past, List<Post> itsPosts) {
    cases.put(past.id(), past);
    posts.put(past.id(), itsPosts);
    return this;
  }

  FakeIndex with(Manual manual, List<Procedure> itsProcedures) {
    manuals.put(manual.id(), manual);
    procedures.addAll(itsProcedures);
    return this;
  }

  @Override
  public Optional<Case> find(CaseId id) {
    return Optional.ofNullable(cases.get(id));
  }

  @Override
  public List<Post> posts(CaseId id) {
    return posts.getOrDefault(id, List.of());
  }

  @Override
  public Optional<Meaning> meaning(CaseId id) {
    return Optional.empty();
  }

  @Override
  public Optional<Manual> manual(CaseId id) {
    return Optional.ofNullable(manuals.get(id));
  }

  @Override
  public List<Procedure> proceduresFor(String fix) {
    return procedures.stream().filter(p -> p.fixes().contains(fix)).toList();
  }

  @Override
  public List<Procedure> procedures(CaseId manual) {
    return procedures.stream().filter(p -> p.manual().equals(manual)).toList();
  }

  @Override
  public int count(CandidateQuery query, int limit) {
    return candidates(query, limit).size();
  }

  @Override
  public List<Candidate> candidates(CandidateQuery query, int limit) {
    return List.of();
  }

  @Override
  public List<Candidate> feedback(CandidateQuery query, int limit) {
    return List.of();
  }

  @Override
  public List<Evidence> evidenceFor(String fix, int limit) {
    List<Evidence> evidence = new ArrayList<>();
    cases.values().stream()
        .sorted(Comparator.comparing((Case c) -> c.opened().orElse(Instant.MIN)).reversed())
        .forEach(c -> {
          for (Attempt attempt : c.attempts()) {
            if (attempt.fix().equals(fix)) {
              evidence.add(
                  new Evidence(c.id(), c.title(), c.url(), c.opened(), c.environment(), attempt));
            }
          }
        });
    return evidence.stream().limit(limit).toList();
  }

  @Override
  public IndexFacts facts() {
    Map<String, Integer> devices = new LinkedHashMap<>();
    Map<String, Integer> statuses = new LinkedHashMap<>();
    for (Case past : cases.values()) {
      past.environment().devices().forEach(d -> devices.merge(d, 1, Integer::sum));
      statuses.merge(past.status().word(), 1, Integer::sum);
    }
    int all = posts.values().stream().mapToInt(List::size).sum();
    return new IndexFacts(cases.size(), manuals.size(), all, devices, statuses);
  }

  @Override
  public String state() {
    return cases.size() + " cases";
  }

  @Override
  public Suggestions suggestions(Function<String, Optional<String>> titles) {
    return suggestions;
  }

  @Override
  public void refresh() {
    refreshes.incrementAndGet();
  }

  @Override
  public void close() {
    cases.clear();
  }
}
