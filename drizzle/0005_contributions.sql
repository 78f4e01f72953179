CREATE TABLE "document_contributions" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"epoch" integer NOT NULL,
	"seq" bigint NOT NULL,
	"counted_at" timestamp with time zone NOT NULL,
	"counted" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_contributions" ADD CONSTRAINT "document_contributions_document_id_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."documents"("id") ON DELETE no action ON UPDATE no action;