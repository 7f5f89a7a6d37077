namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says that fakes were registered, and under which key.</summary>
internal sealed record FakeDriversMarker(object? Key);
