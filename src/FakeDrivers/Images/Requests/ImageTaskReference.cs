namespace FakeDrivers.Images;

/// <summary>The request of <see cref="ImageOperations.GetTask"/>.</summary>
/// <param name="TaskId">The id of the task.</param>
public sealed record ImageTaskReference(string TaskId);
