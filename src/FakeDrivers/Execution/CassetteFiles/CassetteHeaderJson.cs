using System.Text.Json.Serialization;

namespace FakeDrivers.Execution;

/// <summary>How the version of a file is read, whatever else stands there.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CassetteDocument.Header))]
internal sealed partial class CassetteHeaderJson : JsonSerializerContext;
