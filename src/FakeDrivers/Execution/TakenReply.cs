namespace FakeDrivers.Execution;

/// <summary>A reply that nobody else gets any more, where its number is limited.</summary>
internal readonly record struct TakenReply(CommandRegistration Registration, Reply Reply);
