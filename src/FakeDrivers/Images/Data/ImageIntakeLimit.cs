namespace FakeDrivers.Images;

/// <summary>How many bytes may come for an image, what is said when more do, and by what the call is known that brings them.</summary>
internal sealed record ImageIntakeLimit(long MostBytes, Func<long, QuotaExceededException> Exceeded, string IntakeId = "");
