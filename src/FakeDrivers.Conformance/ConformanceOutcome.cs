namespace FakeDrivers.Conformance;

/// <summary>What came of a case that did not fail.</summary>
/// <param name="CaseId">The id of the case.</param>
/// <param name="Verdict">Whether the promise was kept, the request refused, or the case skipped.</param>
/// <param name="Capability">The capability that the case needs; <see langword="null"/> when it needs none.</param>
public sealed record ConformanceOutcome(string CaseId, ConformanceVerdict Verdict, string? Capability);
