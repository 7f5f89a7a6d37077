namespace FakeDrivers.Functional;

/// <summary>What a probe found.</summary>
/// <param name="IsReady">Whether it holds.</param>
/// <param name="Found">What is there instead, for messages: "connection refused", "HTTP 503".</param>
internal readonly record struct ReadinessAnswer(bool IsReady, string Found = "")
{
    public static ReadinessAnswer Yes => new(true);

    public static ReadinessAnswer No(string found) => new(false, found);
}
