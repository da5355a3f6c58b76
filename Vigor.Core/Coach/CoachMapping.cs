using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vigor.Core.Ai;
using Vigor.Core.Data;
using Vigor.Core.People;

namespace Vigor.Core.Coach;

/// <summary>Maps conversations and their messages.</summary>
internal sealed partial class CoachMapping :
    IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<Message>, IEntityTypeConfiguration<SentPrompt>, IEntityTypeConfiguration<RememberedFact>, IEntityTypeConfiguration<CoachCard>, IEntityTypeConfiguration<WeeklyReview>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.Property(conversation => conversation.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(conversation => conversation.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(conversation => new { conversation.UserId, conversation.UpdatedAt });

        // Two processes that go on with it at once would give the same place twice, or lose a branch.
        builder.Property(conversation => conversation.LastNumber).IsConcurrencyToken();
        builder.Property(conversation => conversation.Branch).IsConcurrencyToken();
        builder.Property(conversation => conversation.Title).HasMaxLength(Conversation.MaxTitle);
        builder.Property(conversation => conversation.Branches).IsJsonDocument(() => Json.Default.IReadOnlyListConversationBranch);
        builder.Property(conversation => conversation.Stated).IsJsonDocument(() => PeopleJson.Default.IReadOnlyListLimitation);
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(message => message.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(message => message.ConversationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(message => new { message.ConversationId, message.Branch, message.Number }).IsUnique();
        builder.HasIndex(message => new { message.UserId, message.CreatedAt });

        // One answer at a time in a conversation, whichever process it is asked of.
        builder.HasIndex(message => message.ConversationId)
            .HasFilter("status = 'Streaming'")
            .IsUnique();
        builder.Property(message => message.Receipt).IsJsonDocument(() => AiReceiptJson.Default.AiReceipt!);
    }

    public void Configure(EntityTypeBuilder<SentPrompt> builder)
    {
        builder.ToTable("sent_prompts");
        builder.HasKey(prompt => prompt.MessageId);
        builder.HasOne<Message>().WithOne().HasForeignKey<SentPrompt>(prompt => prompt.MessageId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<RememberedFact> builder)
    {
        builder.ToTable("remembered_facts");
        builder.Property(fact => fact.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(fact => fact.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(fact => fact.UserId);
        builder.Property(fact => fact.Text).HasMaxLength(RememberedFact.MaxText);
    }

    public void Configure(EntityTypeBuilder<CoachCard> builder)
    {
        builder.ToTable("coach_cards");
        builder.Property(card => card.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(card => card.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Message>().WithMany().HasForeignKey(card => card.MessageId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(card => card.Action).IsJsonDocument(() => Json.Default.CardAction);
        builder.Property(card => card.Trace).IsJsonDocument(() => Json.Default.CardTrace);
    }

    public void Configure(EntityTypeBuilder<WeeklyReview> builder)
    {
        builder.ToTable("weekly_reviews");
        builder.HasKey(review => new { review.UserId, review.First });
        builder.Property(review => review.First).HasColumnName("monday");
        builder.HasOne<Account>().WithMany().HasForeignKey(review => review.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(review => review.Text).HasMaxLength(WeeklyReview.MaxText);
        builder.Property(review => review.Provider).HasMaxLength(WeeklyReview.MaxProvider);
        builder.Property(review => review.Cost).HasConversion(cost => cost.Value, stored => new MicroUsd(stored));
    }

    // PostgreSQL orders the keys of a document its own way.
    [JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowOutOfOrderMetadataProperties = true)]
    [JsonSerializable(typeof(CardAction))]
    [JsonSerializable(typeof(CardTrace))]
    [JsonSerializable(typeof(IReadOnlyList<ConversationBranch>))]
    internal sealed partial class Json : JsonSerializerContext;
}
