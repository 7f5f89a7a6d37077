namespace FunctionalTests;

/// <summary>The settings cannot be used as they are.</summary>
internal sealed class SettingsException(string message) : Exception(message);
