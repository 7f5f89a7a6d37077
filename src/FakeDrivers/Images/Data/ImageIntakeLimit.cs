namespace FakeDrivers.Images;

/// <summary>How many bytes may come for an image, and what is said when more do.</summary>
internal sealed record ImageIntakeLimit(long MostBytes, Func<long, QuotaExceededException> Exceeded);
