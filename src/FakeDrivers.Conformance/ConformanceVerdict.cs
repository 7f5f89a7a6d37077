namespace FakeDrivers.Conformance;

/// <summary>How a case ended that did not fail.</summary>
public enum ConformanceVerdict
{
    /// <summary>The driver keeps the promise.</summary>
    Passed,

    /// <summary>The driver does not claim the capability and refuses, as it should.</summary>
    Refused,

    /// <summary>The driver does not claim the capability, and there is nothing to refuse.</summary>
    Skipped,
}
