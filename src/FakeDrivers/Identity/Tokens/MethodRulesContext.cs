using System.Text.Json.Serialization;

namespace FakeDrivers.Identity;

/// <summary>Reads the rules of log-ins that need several methods: lists of lists of names.</summary>
[JsonSerializable(typeof(List<List<string>>))]
internal sealed partial class MethodRulesContext : JsonSerializerContext;
