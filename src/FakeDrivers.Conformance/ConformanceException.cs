namespace FakeDrivers.Conformance;

/// <summary>A driver does not keep a promise of its contract.</summary>
public sealed class ConformanceException : Exception
{
    /// <summary>Creates the failure of a case.</summary>
    /// <param name="caseId">The id of the case.</param>
    /// <param name="title">The promise that was broken.</param>
    /// <param name="expected">What the contract says.</param>
    /// <param name="actual">What the driver did.</param>
    /// <param name="innerException">Where it was noticed.</param>
    public ConformanceException(string caseId, string title, string expected, string actual, Exception? innerException = null)
        : base($"{caseId}: {title}\n  expected: {expected}\n  actual:   {actual}", innerException)
    {
        CaseId = caseId;
        Expected = expected;
        Actual = actual;
    }

    internal ConformanceException(string expected, string actual)
        : base($"Expected {expected}, but found {actual}.")
    {
        CaseId = string.Empty;
        Expected = expected;
        Actual = actual;
    }

    /// <summary>The id of the case.</summary>
    public string CaseId { get; }

    /// <summary>What the contract says.</summary>
    public string Expected { get; }

    /// <summary>What the driver did.</summary>
    public string Actual { get; }
}
