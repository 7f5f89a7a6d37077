namespace FakeDrivers.Images;

/// <summary>The request of an operation that names something in a namespace.</summary>
/// <param name="Namespace">The name of the namespace.</param>
/// <param name="Name">The name in it.</param>
public sealed record MetadataReference(string Namespace, string Name);
