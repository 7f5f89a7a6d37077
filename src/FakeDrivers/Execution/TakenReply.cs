namespace FakeDrivers.Execution;

/// <summary>A reply that nobody else gets any more, where its number is limited.</summary>
internal sealed record TakenReply(CommandRegistration Registration, Reply Reply);
