CREATE TABLE "document_quarantine" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" "bytea" NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "schema" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "document_quarantine_document_id_id_index" ON "document_quarantine" USING btree ("document_id","id");