using System.Text.Json.Serialization;

namespace FakeDrivers.Execution;

/// <summary>Bytes that stand in the file as text when they are one.</summary>
/// <param name="Bytes">The bytes.</param>
[JsonConverter(typeof(CassetteDataConverter))]
internal sealed record CassetteData(byte[] Bytes);
