namespace FakeDrivers.Functional;

/// <summary>When the directory of a context outlives it.</summary>
public enum KeepDirectory
{
    /// <summary>When the test failed; the message names it.</summary>
    OnFailure,

    /// <summary>Always.</summary>
    Always,

    /// <summary>Never.</summary>
    Never,
}
