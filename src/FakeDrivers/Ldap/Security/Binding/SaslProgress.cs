namespace FakeDrivers.Ldap;

/// <summary>A SASL exchange under way.</summary>
/// <param name="Mechanism">The mechanism's name.</param>
/// <param name="State">What the mechanism is given back.</param>
/// <param name="UsesPasswords">Whether it looked at stored passwords, so that password policies concern it.</param>
internal sealed record SaslProgress(string Mechanism, object State, bool UsesPasswords);
