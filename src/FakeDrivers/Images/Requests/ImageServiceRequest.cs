namespace FakeDrivers.Images;

/// <summary>The request of an operation that concerns the whole image service.</summary>
public sealed record ImageServiceRequest;
