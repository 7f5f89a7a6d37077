namespace FakeDrivers.Functional;

/// <summary>What a diagnostic found.</summary>
/// <param name="Diagnostic">Which one.</param>
/// <param name="Text">What it found, in one or more lines.</param>
internal sealed record DiagnosticFinding(string Diagnostic, string Text);
